// Package schema is the AWS provider's schema of the resource types that
// controls read: which attributes and blocks a type has, of what type they
// are, which of them the service fills in when they are left out, what the
// provider itself puts in for them, and what changing one costs once the
// resource exists. Every front end converts to it, so that true, "true" and a
// block that isn't there mean the same wherever they were read.
//
// The schema covers several major versions of the provider, merged: an
// attribute says which majors have it and how it differs between them. The
// newest release of each major, as Version names it, stands for all of that
// major. A provider newer than the newest known may have attributes that
// aren't known here, so a name that isn't found is no error in a user's file.
//
// Defaults here are the provider's, which it plans when an argument is left
// out. What the service does with an argument that nobody sent is not in a
// provider's schema; a control names that itself.
//
// # Where it comes from
//
// Three files make up the schema, aws.txt being the one that is embedded:
//
//   - internal/gen/types.txt lists the types, and the blocks whose content isn't kept
//   - internal/gen/facts.csv holds what a provider doesn't tell about itself: defaults,
//     what a change costs, blocks that the service fills in, each with its source
//   - aws.txt is generated from these and from the providers' own schemas
//
// After a change of facts.csv, or to drop a type,
//
//	go generate ./analyzer/schema
//
// writes aws.txt anew from what it already holds. For a newer provider, ask
// Terraform for the schema in a directory whose configuration requires
// hashicorp/aws in that version, and hand it over with the version:
//
//	terraform init && terraform providers schema -json > aws.json
//	go run ./analyzer/schema/internal/gen -dir analyzer/schema -schema 6.50.0=aws.json
//
// That replaces what is known of the version's major and leaves the others. A
// type that is new in types.txt needs the schemas of all majors; -schema may
// be given several times.
//
// What is kept now is what these releases say of themselves, but for rule
// groups, web ACLs and their rules of WAFv2 in majors 4 to 6, which were put
// together from the provider's source.
//
// # Facts
//
// A row of facts.csv is about one attribute or block, or, with the path *,
// about a whole type. An empty cell means that nothing is known, not "no".
//
//   - majors: the majors that the row's default is about, such as 3-5; where empty, all in
//     which the attribute has the mode and type that it has in the newest
//   - default: as JSON, null for "has none". In the row of a whole type, null says
//     that the type was read in full in those majors, so that what has no row has no
//     default. That reaches to another major only where the attribute's mode and type are
//     the same there: to change a default is a breaking change, and the upgrade guides of
//     4.0, 5.0 and 6.0, which were read for it, name those. Where it reaches not, it isn't
//     known whether there is a default.
//   - late: in-place, interruption, replacement or conditional, see Late
//   - computed: true for a block that the service fills in when it is left out,
//     which a plan shows as known after apply
//   - source: where the row comes from; empty for the source of the whole type
package schema

//go:generate go run ./internal/gen
