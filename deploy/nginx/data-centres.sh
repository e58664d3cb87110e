# Writes the relay's configuration of each data centre, for start.sh. Sets `endpoints`, a JSON object's content, and `first_server` and
# `first_path`, those of the academy's own data centre, for config-json.sh.

origin_of() {
  case $1 in
    *=*) echo "${1#*=}" ;;
    us) echo https://accounts.zoho.com ;;
    eu | in | jp | sa | uk | ae | sg) echo "https://accounts.zoho.$1" ;;
    au | cn) echo "https://accounts.zoho.com.$1" ;;
    ca) echo https://accounts.zohocloud.ca ;;
    *) fail "CALLBOARD_DATA_CENTRES names \"$1\"; known are us eu in au jp ca sa uk cn ae sg, or name=https://accounts.example." ;;
  esac
}

# The secret of the data centre $1, from the variables for it or those for all. A file is how Docker passes secrets.
secret_of() {
  for name in "CALLBOARD_CLIENT_SECRET_$1" CALLBOARD_CLIENT_SECRET; do
    file=$(printenv "${name}_FILE" || true)
    [ -z "$file" ] || { cat "$file" || true; return; }
    value=$(printenv "$name" || true)
    [ -z "$value" ] || { printf '%s' "$value"; return; }
  done
}

# As the form of a token request encodes it.
encoded() { printf '%s' "$1" | sed 's|:|%3A|g; s|/|%2F|g'; }
# For a regular expression.
escaped() { printf '%s' "$1" | sed 's|\.|\\.|g'; }

CALLBOARD_CLIENT_PATTERN=$(escaped "$CALLBOARD_CLIENT_ID")
CALLBOARD_REDIRECT_PATTERN=$(escaped "$(encoded "$CALLBOARD_ORIGIN/signed-in.html")")
export CALLBOARD_CLIENT_PATTERN CALLBOARD_REDIRECT_PATTERN

: >"$new/accounts.conf"
# Readable by root only, as it contains the secrets.
umask 077
: >"$new/secrets.conf"
umask 022
endpoints= first_server=
for centre in $CALLBOARD_DATA_CENTRES; do
  DC_NAME=${centre%%=*}
  DC_ORIGIN=$(origin_of "$centre")
  export DC_NAME DC_ORIGIN
  must DC_ORIGIN "$secure" 'origins of accounts servers, such as own=https://accounts.example.com' CALLBOARD_DATA_CENTRES
  DC_PATH=/accounts/$DC_NAME
  case $endpoints in
    *"\"$DC_PATH/"* | *"\"$DC_ORIGIN\""*) fail "CALLBOARD_DATA_CENTRES names $centre twice." ;;
  esac
  upper=$(printf '%s' "$DC_NAME" | tr '[:lower:]' '[:upper:]')
  DC_SECRET=$(secret_of "$upper")
  export DC_PATH DC_SECRET
  case $DC_SECRET in
    '' | *[!A-Za-z0-9._~-]*)
      fail "CALLBOARD_CLIENT_SECRET (or CALLBOARD_CLIENT_SECRET_$upper) has to be the secret of the client: letters, digits, and . _ ~ -"
      ;;
  esac
  fill "$templates/secret.conf.template" >>"$new/secrets.conf"
  fill "$templates/accounts.conf.template" >>"$new/accounts.conf"
  endpoints="$endpoints${endpoints:+, }\"$DC_ORIGIN\": \"$DC_PATH/oauth/v2/token\""
  [ -n "$first_server" ] || first_server=$DC_ORIGIN first_path=$DC_PATH
done
unset DC_SECRET
