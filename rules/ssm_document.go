package rules

import (
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// ssmDocumentPrivate judges the map in which a document is shared: account_ids
// lists accounts, separated by commas, and "all" in any case stands for
// everybody.
// Source: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ModifyDocumentPermission.html
func ssmDocumentPrivate(c *check.Context) check.Verdict {
	v := c.Get("permissions")
	if v.V.IsKnown() && v.V.IsNull() {
		return c.Verdict(check.Pass, v, "is not set: the document is private")
	}
	if !v.V.IsKnown() || !v.V.CanIterateElements() {
		return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
	}
	ids, ok := v.V.AsValueMap()["account_ids"]
	if !ok {
		return c.Verdict(check.Pass, v, "names no account")
	}
	text, ok := resource.Value{V: ids}.Text()
	if !ok {
		return c.Verdict(check.Unknown, v, "names accounts that are not known: "+v.Cause.String())
	}
	for id := range strings.SplitSeq(text, ",") {
		if strings.EqualFold(strings.TrimSpace(id), "all") {
			return c.Verdict(check.Fail, v, "shares the document with all accounts")
		}
	}
	return c.Verdict(check.Pass, v, "names accounts")
}
