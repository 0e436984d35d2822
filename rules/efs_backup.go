package rules

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// efsSelected holds where an AWS Backup selection takes the file system in.
//
// A selection takes in what its resources name; selection_tag adds what carries
// one of the tags; condition narrows to what carries all of them; not_resources
// takes out again. Where resources and selection_tag speak differently AWS does
// not say what happens, and it is Unknown.
// Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
var efsSelected = check.Func(check.Reads{
	"aws_efs_file_system": {"arn", "tags", "tags_all"},
	"aws_backup_selection": {
		"resources", "not_resources",
		"selection_tag.key", "selection_tag.value",
		"condition.string_equals.key", "condition.string_equals.value",
		"condition.string_like.key", "condition.string_like.value",
		"condition.string_not_equals.key", "condition.string_not_equals.value",
		"condition.string_not_like.key", "condition.string_not_like.value",
	},
}, []*check.Relation{backupSelections}, "an `aws_backup_selection` takes the file system in", func(c *check.Context) check.Verdict {
	found := c.Partners(backupSelections)
	out, cause := check.Fail, resource.Cause{}
	if found.Open {
		out, cause = check.Unknown, found.Cause
	}
	for _, m := range found.List {
		v := backupSelects(c, c.On(m.Resource))
		if v == check.Pass && !m.Possible {
			return c.Note(check.Evidence{Verdict: check.Pass, Reason: "is taken in by " + m.Address})
		}
		if v != check.Fail {
			out, cause = check.Unknown, resource.Cause{Kind: resource.AfterApply, Subject: m.Address}
		}
	}
	reason := "is in no backup selection here"
	if out == check.Unknown {
		reason = "may be in a backup selection: " + cause.String()
	}
	return c.Note(check.Evidence{Verdict: out, Reason: reason, Cause: cause, Missing: true})
})

// backupSelects judges whether a selection takes a file system in.
func backupSelects(file, selection *check.Context) check.Verdict {
	if out := backupNames(file, selection.Get("not_resources")); out != check.Fail {
		if out == check.Pass {
			return check.Fail
		}
		return check.Unknown
	}
	byName, byTag := backupNames(file, selection.Get("resources")), backupTagged(file, selection)
	tags, tagBlocks := selection.Blocks("selection_tag")
	hasTags := len(tags) > 0 || tagBlocks.Open
	es, _ := selection.Get("resources").Elements()
	var chosen check.Verdict
	switch {
	case !hasTags:
		chosen = byName
	case len(es) == 0 && selection.Get("resources").Known():
		chosen = byTag
	case byName == byTag:
		chosen = byName
	}
	return chosen.And(backupConditions(file, selection))
}

// backupNames judges whether a list of ARNs and wildcards names the file system.
func backupNames(file *check.Context, list resource.Value) check.Verdict {
	es, all := list.Elements()
	out := check.Of(!all)
	if out == check.Pass {
		out = check.Unknown
	}
	for _, e := range es {
		switch backupNamesFile(file, e) {
		case check.Pass:
			return check.Pass
		case check.Unknown:
			out = check.Unknown
		}
	}
	return out
}

func backupNamesFile(file *check.Context, e resource.Value) check.Verdict {
	pattern, ok := e.Text()
	if !ok {
		one := len(e.Links.Refs) == 1 || e.Links.Each
		for _, ref := range e.Links.Refs {
			if ref.Address != file.Resource().Address || ref.Attr != "arn" || !one || e.Links.Open {
				continue
			}
			if ref.Some {
				return check.Unknown
			}
			return check.Pass
		}
		if one && !e.Links.Open && strings.HasPrefix(file.Type(e.Links.Refs[0]), "aws_") && e.Links.Refs[0].Attr == "arn" {
			return check.Fail
		}
		return check.Unknown
	}
	if arn, ok := file.Get("arn").Text(); ok {
		return check.Of(matches(pattern, arn))
	}
	if pattern == "*" {
		return check.Pass
	}
	parts := strings.SplitN(pattern, ":", 6)
	if len(parts) < 6 || !matches(parts[2], "elasticfilesystem") {
		return check.Of(false)
	}
	wide := parts[3] == "*" && parts[4] == "*"
	switch {
	case parts[5] != "*" && parts[5] != "file-system/*":
		// The id of a new file system can't be known beforehand.
		return check.Of(false)
	case wide:
		return check.Pass
	}
	return check.Unknown
}

// backupTagged judges whether the file system carries one of the tags of a selection.
func backupTagged(file, selection *check.Context) check.Verdict {
	tags, bs := selection.Blocks("selection_tag")
	out := check.Fail
	if bs.Open {
		out = check.Unknown
	}
	for _, t := range tags {
		switch carriesTag(file, t, "", func(want, got string) bool { return want == got }) {
		case check.Pass:
			return check.Pass
		case check.Unknown:
			out = check.Unknown
		}
	}
	return out
}

// backupConditions judges whether the file system meets all conditions of a selection.
func backupConditions(file, selection *check.Context) check.Verdict {
	cs, bs := selection.Blocks("condition")
	out := check.Pass
	if bs.Open {
		out = check.Unknown
	}
	equal := func(want, got string) bool { return want == got }
	for _, cond := range cs {
		for _, test := range []struct {
			block string
			holds func(want, got string) bool
			not   bool
		}{
			{"string_equals", equal, false}, {"string_like", matches, false},
			{"string_not_equals", equal, true}, {"string_not_like", matches, true},
		} {
			tests, tb := cond.Blocks(test.block)
			if tb.Open {
				out = out.And(check.Unknown)
			}
			for _, t := range tests {
				v := carriesTag(file, t, "aws:ResourceTag/", test.holds)
				if test.not && v != check.Unknown {
					v = check.Of(v == check.Fail)
				}
				out = out.And(v)
			}
		}
	}
	return out
}

// carriesTag judges whether the file system carries the tag that a block with key
// and value asks for. Conditions write a prefix before the key.
func carriesTag(file, block *check.Context, prefix string, holds func(want, got string) bool) check.Verdict {
	key, okKey := block.Get("key").Text()
	want, okValue := block.Get("value").Text()
	if !okKey || !okValue {
		return check.Unknown
	}
	key = strings.TrimPrefix(key, prefix)
	own, all := file.Get("tags"), file.Get("tags_all")
	if !own.Known() {
		return check.Unknown
	}
	for _, tags := range []resource.Value{own, all} {
		if got, ok := tagOf(tags.V, key); ok {
			return check.Of(holds(want, got))
		}
	}
	// The default_tags of the provider are known, or there are none: tags_all is
	// known only after apply where there are no tags at all.
	if all.Known() || all.Absent() || all.Origin == resource.Computed && own.Absent() {
		return check.Fail
	}
	return check.Unknown
}

func tagOf(tags cty.Value, key string) (string, bool) {
	if !tags.IsKnown() || tags.IsNull() || !tags.CanIterateElements() {
		return "", false
	}
	v, ok := tags.AsValueMap()[key]
	if !ok {
		return "", false
	}
	return resource.Value{V: v}.Text()
}

// matches reports whether a text is as a pattern says, in which * stands for any text
// and ? for one character.
func matches(pattern, text string) bool {
	p, t := []rune(pattern), []rune(text)
	// star is the last * that was met, and from where the text goes on behind it.
	star, from := -1, 0
	i := 0
	for j := 0; j < len(t); {
		switch {
		case i < len(p) && p[i] == '*':
			star, from = i, j
			i++
		case i < len(p) && (p[i] == '?' || p[i] == t[j]):
			i++
			j++
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	return strings.Trim(string(p[i:]), "*") == ""
}
