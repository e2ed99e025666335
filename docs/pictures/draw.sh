#!/usr/bin/env bash
# Draws the pictures of README.md and docs/ anew: pages of `npm run preview`, photographed by Chromium.
# Needs Chromium (as `chromium`), Noto's CJK and emoji fonts, and ImageMagick (as `convert`).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
browser="chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --virtual-time-budget=4000"

draw() { # draw NAME arguments of `npm run preview`…
  local page=$work/$1.html
  npm run --silent preview -- --out "$page" "${@:2}" >/dev/null
  # The page says how high it is, so that nothing is cut.
  local height
  height=$($browser --window-size=390,800 --dump-dom "file://$page" 2>/dev/null | grep -o 'data-height="[0-9]*"' | tr -dc 0-9)
  $browser --window-size="390,$height" --force-device-scale-factor=1.5 --screenshot="$work/$1.png" "file://$page" 2>/dev/null
  convert "$work/$1.png" -strip -colors 128 -define png:compression-level=9 "docs/pictures/$1.png"
  echo "docs/pictures/$1.png"
}

draw ask "How much capital does a stablecoin issuer need?"
draw ask-zh --lang zh-Hant "而家有邊啲虛擬銀行？"
draw refusal "What will the price of bitcoin be next month?"
draw define "/define term:FPS"
draw latest-zh --lang zh-Hant "/latest"
draw sources "/sources topic:Stablecoins"
draw about "/about"
draw privacy-zh --lang zh-Hant "/privacy"
draw answer-from --menu answer "hi all, does anyone know if licensed stablecoin issuers may pay interest to holders?"
draw check --menu check "Stablecoin issuers need HK\$25 million of capital. Licensed issuers may pay interest to stablecoin holders! See you at the meetup."
draw forget-me "/forget-me"
draw status "/admin status"
draw reindex "/admin reindex"
draw explain "/admin explain question:What is IADS?"
draw channels "/admin channel list"
draw gaps "/admin gaps"
