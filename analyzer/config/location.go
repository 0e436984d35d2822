package config

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/hublint/hublint/analyzer/resource"
)

// location is where a range points: files are named by their path below the
// root, so nothing has to be looked up.
func location(r hcl.Range) resource.Location {
	return resource.Location{
		File: r.Filename, Line: r.Start.Line, Column: r.Start.Column,
		EndLine: r.End.Line, EndColumn: r.End.Column,
	}
}

// problems turns what hcl found wrong into diagnostics of the graph.
func problems(diags hcl.Diagnostics, code string) []resource.Diagnostic {
	out := make([]resource.Diagnostic, 0, len(diags))
	for _, d := range diags {
		severity := resource.Error
		if d.Severity == hcl.DiagWarning {
			severity = resource.Warning
		}
		var at resource.Location
		if d.Subject != nil {
			at = location(*d.Subject)
		}
		code := code
		if own, ok := d.Extra.(diagnosticCode); ok {
			code = string(own)
			if own == missingFile {
				severity = resource.Warning
			}
		}
		out = append(out, resource.Diagnostic{Severity: severity, Code: code, Summary: d.Summary, Detail: d.Detail, At: at})
	}
	return out
}
