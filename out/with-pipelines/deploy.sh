#!/usr/bin/env bash
# Made by aml-templates from with-pipelines.yml: change that file and run `aml-templates generate` again. Edits here would be lost.
# Validates, shows what would change, asks, and deploys.
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: bash deploy.sh --resource-group <name> [--location <region>] [--yes] [--what-if] [-- <arguments of az>]

  -g, --resource-group <name>  the resource group to deploy to
  -l, --location <region>      makes the resource group there, if it does not exist
      --name <name>            name of the deployment
      --what-if                shows what would change, and does nothing
  -y, --yes                    deploys without asking
  -h, --help                   shows this

Values that the template needs are asked for, or taken from these variables of the environment:
  PARAM_WEB_SEARCH_KEY
USAGE
}

fail() {
  printf 'deploy.sh: %s\n' "$1" >&2
  exit 2
}

resource_group=''
location=''
name=with-pipelines
only_what_if=false
yes=false
while (($# > 0)); do
  case "$1" in
    -h | --help)
      usage
      exit 0
      ;;
    -y | --yes) yes=true ;;
    --what-if) only_what_if=true ;;
    --)
      shift
      break
      ;;
    -g | --resource-group | -l | --location | --name)
      (($# > 1)) || fail "$1 needs a value"
      case "$1" in
        -g | --resource-group) resource_group=$2 ;;
        -l | --location) location=$2 ;;
        *) name=$2 ;;
      esac
      shift
      ;;
    *) fail "$1 is not known; see --help" ;;
  esac
  shift
done

[[ -n $resource_group ]] || fail 'say --resource-group'
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
template=main.json
parameters=main.parameters.json

# Text as a JSON string. az takes `=@` for a file, also within JSON.
json_text() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//@/\\u0040}
  text=${text//$'\n'/\\n}
  text=${text//$'\r'/\\r}
  text=${text//$'\t'/\\t}
  printf '"%s"' "$text"
}

# The value of a variable of the environment, or what is typed.
ask() {
  local variable=$1 is_secret=$2 value
  if [[ -n ${!variable-} ]]; then
    value=${!variable}
  elif [[ $is_secret == true ]]; then
    read -r -s -p "$variable: " value || fail "$variable is not given"
    printf '\n' >&2
  else
    read -r -p "$variable: " value || fail "$variable is not given"
  fi
  printf '%s' "$value"
}

given_PARAM_WEB_SEARCH_KEY=$(ask PARAM_WEB_SEARCH_KEY true)
values="{
  \"webSearchKey\": {\"value\": $(json_text "$given_PARAM_WEB_SEARCH_KEY")}
}"

arguments=(--resource-group "$resource_group" --template-file "$here/$template" --parameters "$here/$parameters" --parameters "$values" "$@")

if [[ $(az group exists --name "$resource_group") != true ]]; then
  [[ -n $location ]] || fail "there is no resource group $resource_group; say --location to make it"
  if [[ $only_what_if == true ]]; then fail "there is no resource group $resource_group to look at"; fi
  az group create --name "$resource_group" --location "$location" --output none
fi

az deployment group validate "${arguments[@]}" --output none
az deployment group what-if "${arguments[@]}"
if [[ $only_what_if == true ]]; then exit 0; fi
if [[ $yes != true ]]; then
  read -r -p 'Deploy? [y/N] ' answer || fail 'nobody answers; say --yes to deploy without asking'
  [[ $answer == [yY]* ]] || exit 0
fi
az deployment group create --name "$name" "${arguments[@]}"
