// Package rules holds the Security Hub controls: one file for each service, or
// for a subject of a large one, with the controls as data.
//
// A control's page in the Security Hub user guide defines it, and the AWS Config
// rule that it names defines the parameters and exceptions. Where a comment or a
// constant cites no other page, that page is the source.
package rules

//go:generate go run ./internal/document .
