#!/usr/bin/env bash
# Installs what the tests need beside Python packages: three browsers, Java, spell checkers from Debian, Node tools
# from npm.
# Where it may not install, it says in one line what is missing and how to get it, and fails.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
need() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
# The shell has no window to draw, which saves a third of the time; an older Debian has it only in the whole browser.
# Who has the whole browser and may not install keeps it.
installs=
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && installs=yes
if [ -n "$installs" ] && ! command -v chromium-headless-shell >/dev/null; then
  apt-get update -qq || true
  apt-cache show chromium-headless-shell >/dev/null 2>&1 && missing+=(chromium-headless-shell)
fi
if [ ${#missing[@]} = 0 ] && ! command -v chromium-headless-shell >/dev/null; then need chromium chromium; fi
need firefox-esr firefox-esr
need WebKitWebDriver webkit2gtk-driver
need Xvfb xvfb
need java default-jre-headless
need node nodejs
need npm npm
need hunspell hunspell
need pdftotext poppler-utils
for dictionary in nb_NO:hunspell-no sv_SE:hunspell-sv pl_PL:hunspell-pl; do
  [ -e "/usr/share/hunspell/${dictionary%%:*}.dic" ] || missing+=("${dictionary##*:}")
done
/usr/bin/python3 -c 'import libvoikko; libvoikko.Voikko("fi")' 2>/dev/null || missing+=(python3-libvoikko voikko-fi)
[ -d /usr/share/fonts/truetype/noto ] || missing+=(fonts-noto-core)

if [ ${#missing[@]} -gt 0 ]; then
  if [ -n "$installs" ]; then
    echo "Installing for the tests: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "The tests need: ${missing[*]}. Get them with: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

stamp=node_modules/.kvalia
if [ ! -e "$stamp" ] || ! cmp -s package-lock.json "$stamp"; then
  npm ci --silent --ignore-scripts
  cp package-lock.json "$stamp"
fi
