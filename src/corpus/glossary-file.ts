/** File of the glossary, at the top of the corpus folder. */
export const GLOSSARY_FILE = 'glossary.yml';
