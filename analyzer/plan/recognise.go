package plan

import (
	"bytes"
	"fmt"
	"unicode"
)

// recognise looks at the beginning of the input for what is certainly no JSON,
// and returns it without a byte order mark.
func recognise(head []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return nil, &NotPlanError{Seems: "a saved binary plan", Instead: "run `terraform show -json FILE` on it", Kind: ErrBinaryPlan}
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}),
		len(head) > 1 && head[0] == '{' && head[1] == 0, len(head) > 1 && head[0] == 0 && head[1] == '{':
		return nil, &NotPlanError{Seems: "text in UTF-16, as PowerShell's > writes it", Instead: "run `terraform show -json FILE | Out-File -Encoding utf8 plan.json`"}
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return nil, &NotPlanError{Seems: "a gzip file", Instead: "unpack it first, as with `gzip -dc FILE | hublint scan -`"}
	}
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	text := bytes.TrimLeftFunc(head, unicode.IsSpace)
	switch {
	case len(text) == 0:
		return nil, &NotPlanError{Seems: "an empty file", Instead: "look whether the command that writes it fails"}
	case text[0] == '{':
		return head, nil
	case text[0] == '[' && bytes.HasPrefix(text, []byte("[command]")):
		return nil, &NotPlanError{Seems: "output of a wrapper around terraform", Instead: "switch the wrapper off, as with `terraform_wrapper: false` for setup-terraform"}
	case text[0] == '[', text[0] == '"', text[0] == 'n' && bytes.HasPrefix(text, []byte("null")):
		return nil, &NotPlanError{Seems: "JSON of another kind", Instead: showJSON}
	}
	for _, phrase := range [...]string{"Terraform will perform", "Terraform used the selected providers", "OpenTofu will perform", "OpenTofu used the selected providers", "An execution plan has been generated", "No changes.", "Refreshing state...", "Resource actions are indicated"} {
		if bytes.Contains(head, []byte(phrase)) {
			return nil, &NotPlanError{Seems: "a plan printed for people", Instead: showJSON}
		}
	}
	for _, word := range [...]string{"resource \"", "terraform {", "module \"", "variable \"", "provider \"", "data \"", "locals {", "output \""} {
		if bytes.HasPrefix(text, []byte(word)) || bytes.Contains(text, []byte("\n"+word)) {
			return nil, &NotPlanError{Seems: "Terraform source", Instead: "give the directory that it is in, or make a plan of it: " + showJSON}
		}
	}
	return nil, &NotPlanError{Seems: "no JSON", Instead: showJSON, Kind: ErrSyntax}
}

const showJSON = "run `terraform plan -out=tfplan`, then `terraform show -json tfplan`"

// uiLog is what `terraform plan -json` prints: a log, and no plan.
func uiLog() error {
	return &NotPlanError{Seems: "the log that `terraform plan -json` prints", Instead: showJSON}
}

// somethingElse says what a JSON object is that is neither plan nor state.
func (d *document) somethingElse(has func(...string) bool) error {
	e := &NotPlanError{Seems: "JSON of another kind", Instead: showJSON}
	switch {
	case has("provider_schemas"):
		e.Seems = "a list of provider schemas (`terraform providers schema -json`)"
	case has("valid", "error_count"):
		e.Seems = "the result of `terraform validate -json`"
	case has("function_signatures"):
		e.Seems = "a list of functions (`terraform metadata functions -json`)"
	case has("modules"):
		e.Seems = "a list of modules (`terraform modules -json`)"
	case has("resource", "module", "provider", "terraform", "locals", "variable"):
		e.Seems, e.Instead = "Terraform source in JSON", "give the directory that it is in, or make a plan of it: "+showJSON
	case d.format != "" && len(d.keys) <= 2:
		e.Seems, e.Instead = fmt.Sprintf("an empty state in format %s", d.format), "there is nothing in it to judge; for a plan, "+showJSON
	}
	return e
}
