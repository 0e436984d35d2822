package config

import (
	"testing"
)

func TestPolicyDocuments(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a statement", `
			data "aws_iam_policy_document" "d" {
			  statement {
			    sid       = "x"
			    actions   = ["s3:Get*", "s3:Put*"]
			    resources = ["arn:aws:s3:::b/&{aws:username}"]
			    principals {
			      type        = "Service"
			      identifiers = ["a", "b"]
			    }
			    condition {
			      test     = "Bool"
			      variable = "aws:SecureTransport"
			      values   = ["false"]
			    }
			  }
			}`, `{"Version":"2012-10-17","Statement":[{"Sid":"x","Effect":"Allow","Action":["s3:Put*","s3:Get*"],"Resource":"arn:aws:s3:::b/${aws:username}",` +
			`"Principal":{"Service":["b","a"]},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}`},
		{"everybody", `
			data "aws_iam_policy_document" "d" {
			  statement {
			    effect = "Deny"
			    not_actions = ["s3:*"]
			    principals {
			      type        = "*"
			      identifiers = ["*"]
			    }
			  }
			}`, `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":"s3:*","Principal":"*"}]}`},
		{"dynamic statements", `
			data "aws_iam_policy_document" "d" {
			  dynamic "statement" {
			    for_each = ["a", "b"]
			    content {
			      actions = [statement.value]
			    }
			  }
			}`, `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a"},{"Effect":"Allow","Action":"b"}]}`},
		{"sources and overrides", `
			data "aws_iam_policy_document" "s" {
			  policy_id = "p"
			  statement {
			    sid     = "one"
			    actions = ["a"]
			  }
			  statement {
			    sid     = "two"
			    actions = ["b"]
			  }
			}
			data "aws_iam_policy_document" "d" {
			  source_policy_documents = [data.aws_iam_policy_document.s.json]
			  statement {
			    sid     = "two"
			    actions = ["c"]
			  }
			  override_policy_documents = [jsonencode({ Statement = { Sid = "one", Effect = "Deny", Action = ["d"] } }), ""]
			}`, `{"Version":"2012-10-17","Id":"p","Statement":[{"Sid":"one","Effect":"Deny","Action":["d"]},{"Sid":"two","Effect":"Allow","Action":"c"}]}`},
		{"something unknown", `
			resource "aws_s3_bucket" "b" {}
			data "aws_iam_policy_document" "d" {
			  statement { resources = [aws_s3_bucket.b.arn] }
			}`, "? <data.aws_iam_policy_document.d minified_json>"},
		{"an unknown number of statements", `
			variable "v" {}
			data "aws_iam_policy_document" "d" {
			  dynamic "statement" {
			    for_each = var.v
			    content {}
			  }
			}`, "? <data.aws_iam_policy_document.d minified_json>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src+`
				resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.minified_json }`, Options{})
			if got := show(get(t, g, "aws_iam_policy.p policy")); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
		})
	}
}

func TestPolicyDocumentMadeFromItself(t *testing.T) {
	g := load(t, `
		data "aws_iam_policy_document" "d" {
		  source_policy_documents = [data.aws_iam_policy_document.d.json]
		}`, Options{})
	if v := get(t, g, "data.aws_iam_policy_document.d json"); v.Known() {
		t.Errorf("got %s", show(v))
	}
	if ds := g.Problems(); len(ds) != 1 || ds[0].Code != "cycle" {
		t.Errorf("got %+v", ds)
	}
}

func TestStructureOfUnknownTexts(t *testing.T) {
	const bucket = `
		resource "aws_s3_bucket" "b" {}
		data "aws_iam_policy_document" "d" {
		  statement {
		    actions   = ["s3:*"]
		    resources = ["_BUCKET_", "_BUCKET_/*"]
		  }
		}
		data "aws_iam_policy_document" "e" {
		  statement {
		    sid       = "e"
		    actions   = ["s3:*"]
		    resources = [aws_s3_bucket.b.arn]
		  }
		}
		data "aws_iam_policy_document" "two" {
		  statement {
		    actions   = ["s3:*"]
		    resources = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"]
		  }
		}
		data "aws_iam_policy_document" "all" {
		  source_policy_documents = compact([data.aws_iam_policy_document.d.json, data.aws_iam_policy_document.e.json, ""])
		}
		`
	for _, c := range []struct{ name, policy, want string }{
		{"jsonencode", `jsonencode({ a = [aws_s3_bucket.b.arn, 1], b = "x" })`, "[a:[? 1] b:x]"},
		{"through a conditional", `true ? jsonencode({ a = aws_s3_bucket.b.arn }) : ""`, "[a:?]"},
		{"through jsondecode", `jsonencode(merge(jsondecode(jsonencode({ a = aws_s3_bucket.b.arn, b = 1 })), { c = 2 }))`, "[a:? b:1 c:2]"},
		{"one of two", `aws_s3_bucket.b.id == "x" ? jsonencode({ a = aws_s3_bucket.b.arn }) : jsonencode({ b = aws_s3_bucket.b.arn })`, "nil"},
		{"inside of another text", `"[${jsonencode({ a = aws_s3_bucket.b.arn })}]"`, "[[a:?]]"},
		{"inside of a string", `"{\"a\": \"${jsonencode({ a = aws_s3_bucket.b.arn })}\"}"`, "[a:?]"},
		{"a text of JSON", `"{\"a\": \"x${aws_s3_bucket.b.arn}/*\", \"b\": [1, \"\\\"\"]}"`, `[a:? b:[1 "]]`},
		{"a value in a text of JSON", `"{\"a\": ${aws_s3_bucket.b.arn}, \"b\": 1}"`, "[a:? b:1]"},
		{"a name in a text of JSON", `"[{\"${aws_s3_bucket.b.arn}\": 1}, 2]"`, "[? 2]"},
		{"format of JSON", `format("[\"%s\", \"x\"]", aws_s3_bucket.b.arn)`, "[? x]"},
		{"a template", `templatestring("{\"a\": \"$${x}/*\", \"b\": $${jsonencode(y)}}", { x = aws_s3_bucket.b.arn, y = ["z", aws_s3_bucket.b.id] })`, "[a:? b:[z ?]]"},
		{"a template that asks what it is given", `templatestring("{\"a\": \"$${x == \"\" ? 1 : 2}$${x}\"}", { x = aws_s3_bucket.b.arn })`, "[a:?]"},
		{"a template that measures it", `templatestring("{\"a\": \"$${length(x)}$${x}\"}", { x = aws_s3_bucket.b.arn })`, "nil"},
		{"a template that takes it apart", `templatestring("{\"a\": \"$${substr(x, 0, 3)}\"}", { x = aws_s3_bucket.b.arn })`, "nil"},
		{"a text that is no JSON", `"{${aws_s3_bucket.b.arn}"`, "nil"},
		{"a placeholder", `replace(data.aws_iam_policy_document.d.json, "_BUCKET_", aws_s3_bucket.b.arn)`,
			"[Statement:[[Action:s3:* Effect:Allow Resource:[? ?]]] Version:2012-10-17]"},
		{"a document with two unknown resources", `replace(data.aws_iam_policy_document.two.json, "_OTHER_", aws_s3_bucket.b.arn)`,
			"[Statement:[[Action:s3:* Effect:Allow Resource:[? ?]]] Version:2012-10-17]"},
		{"a placeholder that isn't there", `replace(data.aws_iam_policy_document.all.json, "_OTHER_", aws_s3_bucket.b.arn)`,
			"[Statement:[[Action:s3:* Effect:Allow Resource:[_BUCKET_/* _BUCKET_]] [Action:s3:* Effect:Allow Resource:? Sid:e]] Version:2012-10-17]"},
		{"a link says more than the structure", `data.aws_iam_policy_document.e.json`, "nil"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, bucket+`resource "aws_iam_policy" "p" { policy = `+c.policy+` }`, Options{})
			v := get(t, g, "aws_iam_policy.p policy")
			if v.Known() {
				t.Errorf("the text is known: %s", show(v))
			}
			if got := text(v.Structure); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
		})
	}
}
