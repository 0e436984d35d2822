#!/usr/bin/env bash
# plan.sh FIXTURE... writes, beside each fixture, what Terraform plans for it.
#
#   FIXTURE                     what is written
#   NAME.tf                     NAME.plan.json: the plan that creates it from nothing
#   NAME.after.tf, if there is  NAME.tfstate, NAME.state.json: the state once that plan is applied;
#                               NAME.after.plan.json: the plan that changes it to this configuration
#
# A fixture is a root module by itself: one file, whatever else lies beside it, or
# a directory NAME for what needs several; NAME.after then holds the files that
# differ. In a fixture
#
#   # plan: -target=aws_vpc.a   adds flags to `terraform plan`
#   # plan fails                says that the plan ends in an error and is written all the same
#
# A NAME.tfstate that exists is used as it is and NAME.tf isn't applied again:
# a new apply would invent new identifiers. Delete it when the resources of NAME.tf
# have changed. Nothing here reaches AWS, so the first apply needs a provider that
# only pretends to create (see CONTRIBUTING.md); all the rest works with any.
#
# Environment:
#   TERRAFORM           the program: terraform (the default) or tofu
#   TF_CLI_CONFIG_FILE  where its providers come from, as Terraform documents it
#   JOBS                fixtures at a time, 2 unless set; 1 if a plugin cache is used
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
terraform=${TERRAFORM:-terraform}

# quiet runs a command and shows what it printed only if it fails.
quiet() {
  "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
}

# keep writes the document on standard input to a file, unless it is there already.
keep() {
  "$NORMALISE" > "$work/document"
  cmp -s "$work/document" "$1" || cp "$work/document" "$1"
}

# enter SOURCE... puts the fixture's configuration, one source over the other, into the
# working directory, with settings under which the aws provider plans without calling AWS.
enter() {
  local source alias
  find . -mindepth 1 -maxdepth 1 ! -name '*.tfstate' -exec rm -rf {} +
  for source in "$@"; do
    if [ -d "$source" ]; then cp -R "$source/." .; else cp "$source" main.tf; fi
  done
  {
    offline
    sed -nE 's/^[[:space:]]*alias[[:space:]]*=[[:space:]]*"([^"]*)".*/\1/p' ./*.tf | sort -u |
      while read -r alias; do offline "alias = \"$alias\""; done
  } > offline_override.tf
  quiet "$terraform" init -no-color -input=false
}

offline() {
  cat << EOF
provider "aws" {
  ${1:-}
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true
}
EOF
}

# plan OUT.json plans the working directory.
plan() {
  local out=$1 flags=(-out=plan.bin) line words status=0 wanted=0
  while read -r line; do
    read -ra words <<< "$line"
    flags+=("${words[@]}")
  done < <(sed -nE 's/^# plan: +//p' ./*.tf)
  if grep -qE '^# plan fails$' ./*.tf; then wanted=1; fi
  # What is planned against a state takes it as it stands: a refresh would ask AWS.
  if [ -e terraform.tfstate ] && [[ " ${flags[*]} " != *" -refresh-only "* ]]; then flags+=(-refresh=false); fi
  "$terraform" plan -no-color -input=false -lock=false "${flags[@]}" > "$work/log" 2>&1 || status=$?
  if [ "$status" != "$wanted" ]; then
    cat "$work/log" >&2
    echo "terraform plan ended with status $status, expected was $wanted" >&2
    return 1
  fi
  "$terraform" show -json plan.bin | keep "$out"
}

fixture() {
  local source=$1 name=${1%.tf} after=$1.after
  done=no shown=${source#"$PWD/"}
  if [ -f "$source" ]; then after=$name.after.tf; fi
  work=$(mktemp -d)
  trap 'rm -rf "$work"; [ "$done" = yes ] || echo "failed: $shown" >&2' EXIT
  mkdir "$work/root"
  cd "$work/root"

  enter "$source"
  plan "$name.plan.json"
  if [ -e "$after" ]; then
    if [ -e "$name.tfstate" ]; then
      cp "$name.tfstate" terraform.tfstate
    else
      quiet "$terraform" apply -no-color -input=false -lock=false plan.bin
      cp terraform.tfstate "$name.tfstate"
    fi
    "$terraform" show -json | keep "$name.state.json"
    enter "$source" "$after"
    plan "$name.after.plan.json"
  fi
  echo "planned $shown"
  done=yes
}

# Terraform's and AWS's settings of whoever calls would show in the plans.
for v in "${!TF_VAR_@}" "${!TF_CLI_ARGS@}" "${!AWS_@}" TF_DATA_DIR TF_WORKSPACE TF_LOG; do unset "$v"; done
export AWS_ACCESS_KEY_ID=fixture AWS_SECRET_ACCESS_KEY=fixture AWS_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1

if [ "${1:-}" = --one ]; then
  fixture "$2"
  exit
fi
[ $# -gt 0 ] || { sed -nE '2,/^set/s/^# ?//p' "$0" >&2; exit 2; }
command -v "$terraform" > /dev/null || { echo "plan.sh: $terraform isn't installed; TERRAFORM names another program" >&2; exit 2; }

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
export NORMALISE=$tools/normalise
(cd "$here" && go build -o "$NORMALISE" ./normalise)

# A second stage is planned with its first, whichever of the two was named.
for f in "$@"; do
  f=${f%/}
  case $f in
  *.after.tf) f=${f%.after.tf}.tf ;;
  *.after) f=${f%.after} ;;
  esac
  [ -e "$f" ] || { echo "plan.sh: there is no $f" >&2; exit 2; }
  printf '%s/%s\0' "$(cd "$(dirname "$f")" && pwd)" "$(basename "$f")"
done | sort -zu | xargs -0 -r -n 1 -P "${JOBS:-2}" "$0" --one
