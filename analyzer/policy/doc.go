// Package policy reads IAM policy documents, identity-based and resource-based
// alike, as far as they are known before an apply.
//
// A Reader finds the document of an attribute, whichever way it was written: as
// JSON text, as a jsonencode with unknown values inside, or as a reference to
// an aws_iam_policy_document data source that is itself not read yet. What it
// returns is a Document: a list of statements, and a flag that says whether
// there may be more of them.
//
// A Statement answers questions the way IAM evaluates it: wildcards, NotAction
// and its like, case, policy variables, the three spellings of everybody. Each
// answer is Yes, No or Unknown, and an Unknown says which value is missing.
// What an answer means for a control is for the control to say: this package
// knows no control, and merges no documents of different resources.
//
// The grammar is
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html;
// the pages behind single rules stand where they are applied.
package policy
