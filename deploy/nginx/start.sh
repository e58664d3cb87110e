#!/bin/sh
# Generates the configuration of nginx and the board's config.json from environment variables. In the official image it runs at each start,
# from /docker-entrypoint.d; elsewhere it is run by hand. deploy/README.md describes the variables.
set -eu

templates=${CALLBOARD_TEMPLATES:-$(dirname "$0")}
. "$templates/settings.sh"

# Replaces the variables of ours, and no others, in the template $1.
fill() { envsubst "$(printenv | sed -nE 's/^((CALLBOARD|DC)_[A-Z_]+)=.*/${\1}/p' | tr '\n' ' ')" <"$1"; }

mkdir -p "$CALLBOARD_FILLED"
. "$templates/data-centres.sh"
. "$templates/config-json.sh" >"$CALLBOARD_FILLED/config.json"
. "$templates/server-options.sh"

for name in read form relay; do
  fill "$templates/$name.conf.template" >"$CALLBOARD_FILLED/$name.conf"
done
fill "$CALLBOARD_FILES/_nginx.conf" >"$CALLBOARD_FILLED/files.conf"
fill "$templates/callboard.conf.template" >"$CALLBOARD_SERVER_CONF"
