package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// shapeWords say what is special about a plan, by Input.Shape.
var shapeWords = map[string]string{
	"empty":        "is an empty plan: there is nothing in it to judge",
	"destroy":      "only deletes: nothing is left to judge",
	"refresh-only": "is a refresh-only plan: the state that it holds was judged",
	"targeted":     "is a targeted plan: what it leaves out was not judged, and what depends on that is unknown",
	"errored":      "is a plan that failed half-way: what is missing in it was not judged",
}

// skippedWords say why resources were not judged, by the keys of
// Summary.Skipped.
var skippedWords = map[string]string{
	"no_control":  "of types that no control is about",
	"deleted":     "deleted by this change",
	"forgotten":   "forgotten, that is no longer managed",
	"deposed":     "deposed",
	"not_in_plan": "left out of this plan",
}

// sentences are the summary in words: how many, how bad, how many new, what
// can't wait, and what was looked at.
func sentences(r *Report) []string {
	s := &r.Summary
	out := []string{verdictSentence(r)}
	if before := changeSentence(r); before != "" {
		out = append(out, before)
	}
	if s.CantWait > 0 {
		out = append(out, fmt.Sprintf("%d can't wait: once created, only a replacement fixes %s (%s).",
			s.CantWait, pronoun(s.CantWait), some(cantWait(r), 5)))
	}
	if s.PassByDefault > 0 {
		out = append(out, fmt.Sprintf("%d pass only by an AWS default; --require-explicit makes that a failure.", s.PassByDefault))
	}
	for i := range r.Inputs {
		out = append(out, inputSentence(&r.Inputs[i]))
	}
	if n := withoutSource(r); n > 0 {
		out = append(out, sourceSentence(n, len(r.Inputs)))
	}
	return out
}

// withoutSource is how many inputs have something to report that an ignore
// comment could be about, and no source that comments were read from.
func withoutSource(r *Report) int {
	n := 0
	for i := range r.Inputs {
		if in := &r.Inputs[i]; !in.Comments && in.Summary.Fail+in.Summary.Unknown > 0 {
			n++
		}
	}
	return n
}

func sourceSentence(n, of int) string {
	what := "Without its source"
	if of > 1 {
		what = fmt.Sprintf("Without the source of %d of the inputs", n)
	}
	return what + " ignore comments were not read and no line is shown; --source DIR names it."
}

// KnownShape reports whether shape is a word for what is special about a plan;
// see Input.Shape.
func KnownShape(shape string) bool { return shapeWords[shape] != "" }

func verdictSentence(r *Report) string {
	if len(r.Inputs) == 0 {
		return "Nothing was judged."
	}
	s := &r.Summary
	parts := []string{"nothing fails"}
	if s.Fail > 0 {
		parts[0] = fmt.Sprintf("%d fail (%s)", s.Fail, bySeverity(r))
	}
	parts = append(parts, fmt.Sprintf("%d unknown", s.Unknown), fmt.Sprintf("%d pass", s.Pass))
	if s.Suppressed > 0 {
		parts = append(parts, fmt.Sprintf("%d suppressed", s.Suppressed))
	}
	out := strings.Join(parts, ", ") + "."
	return strings.ToUpper(out[:1]) + out[1:]
}

// bySeverity counts failures by severity, the worst first.
func bySeverity(r *Report) string {
	n := make(map[string]int)
	for i := range r.Findings {
		if f := &r.Findings[i]; f.outcome() == failed {
			n[f.Severity]++
		}
	}
	var parts []string
	for _, sev := range slices.Backward(severities) {
		if n[sev] > 0 {
			parts = append(parts, fmt.Sprint(n[sev], " ", sev))
		}
	}
	return strings.Join(parts, ", ")
}

// changeSentence is empty where nothing has a before.
func changeSentence(r *Report) string {
	s := &r.Summary
	if !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Change != nil }) {
		return ""
	}
	out := "This change introduces no failure"
	if s.Introduced > 0 {
		out = fmt.Sprintf("This change introduces %s", count(s.Introduced, "failure"))
	}
	if s.Resolved > 0 {
		out += fmt.Sprintf(" and resolves %d", s.Resolved)
	}
	return out + "."
}

// inputSentence says what was in an input and what of it was judged.
func inputSentence(in *Input) string {
	s := &in.Summary
	out := fmt.Sprintf("%s: %s, %d judged", inputName(in), count(s.Resources, "resource"), s.Judged)
	if reasons := skippedReasons(s); reasons != "" {
		out += fmt.Sprintf(", %d not (%s)", s.Resources-s.Judged, reasons)
	}
	out += "."
	if in.Shape != nil {
		what := shapeWords[*in.Shape]
		if what == "" {
			what = "is special: " + *in.Shape
		}
		out += " It " + what + "."
	}
	return out
}

func inputName(in *Input) string {
	if in.Terraform == nil {
		return in.Path
	}
	return fmt.Sprintf("%s (%s, Terraform %s)", in.Path, in.Kind, *in.Terraform)
}

func skippedReasons(s *Summary) string {
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(s.Skipped)) {
		if s.Skipped[k] == 0 {
			continue
		}
		words := skippedWords[k]
		if words == "" {
			words = strings.ReplaceAll(k, "_", " ")
		}
		parts = append(parts, fmt.Sprint(s.Skipped[k], " ", words))
	}
	return strings.Join(parts, ", ")
}

// some lists the first n of all, and how many more there are.
func some(all []string, n int) string {
	if len(all) <= n {
		return strings.Join(all, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(all[:n], ", "), len(all)-n)
}

func pronoun(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}
