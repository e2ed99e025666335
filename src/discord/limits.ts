/** Discord's numbers, by name. Stated in https://docs.discord.com/developers/resources/message and …/components/reference. */
export const LIMITS = {
  /** Characters of a message without Components V2. */
  content: 2_000,
  /** Characters of all text displays of a message together. discord.js checks each alone; Discord checks the sum. */
  textDisplays: 4_000,
  /** Components of a message, nested ones counted. */
  components: 40,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  selectOptions: 25,
  /** Characters of an option's label, value or description. */
  optionText: 100,
  autocompleteChoices: 25,
  /** Characters of a choice's name or value. */
  choiceText: 100,
  modalTitle: 45,
  threadName: 100,
  appliedTags: 5,
} as const satisfies Readonly<Record<string, number>>;
