package config

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// TestGrowth holds that what a configuration costs grows with its size, and not
// with the square of it. It is measured in memory allocated and in steps of
// evaluation, which are the same on a machine that is busy: whatever walks through
// a value of cty, or makes one, allocates.
func TestGrowth(t *testing.T) {
	const small, times = 200, 4
	for _, c := range []struct {
		name  string
		files func(n int) map[string]string
	}{
		{"resources, forty to a file", flat},
		{"module instances", repeated},
		{"modules nested ten deep", func(n int) map[string]string { return towers(n / 40) }},
		{"instances that name those of another by each.key", written(`
			locals { names = toset([for i in range(${N}) : "n${i}"]) }
			resource "aws_s3_bucket" "b" { for_each = local.names }
			resource "aws_s3_bucket_versioning" "b" {
			  for_each = local.names
			  bucket   = aws_s3_bucket.b[each.key].id
			}`)},
		{"instances that name those of another by count.index", written(`
			resource "aws_s3_bucket" "b" { count = ${N} }
			resource "aws_s3_bucket_versioning" "b" {
			  count  = ${N}
			  bucket = aws_s3_bucket.b[count.index].id
			}`)},
		{"instances that name those of another as elements of it", written(`
			resource "aws_s3_bucket" "b" { count = ${N} }
			resource "aws_s3_bucket_versioning" "b" {
			  count  = ${N}
			  bucket = element(aws_s3_bucket.b[*].id, count.index)
			}`)},
		{"one part of a large map each", written(`
			locals { all = { for i in range(${N}) : "n${i}" => { name = "queue-${i}", days = i } } }
			resource "aws_sqs_queue" "q" {
			  for_each = local.all
			  name     = local.all[each.key].name
			  message_retention_seconds = each.value.days
			}`)},
		{"one part of a large map each, by lookup", written(`
			locals { all = { for i in range(${N}) : "n${i}" => "queue-${i}" } }
			resource "aws_sqs_queue" "q" {
			  for_each = local.all
			  name     = lookup(local.all, each.key, "none")
			}`)},
		{"one part of a large variable each, by lookup", written(`
			variable "all" { type = map(string) }
			locals { names = toset([for i in range(${N}) : "n${i}"]) }
			resource "aws_sqs_queue" "q" {
			  for_each = local.names
			  name     = lookup(var.all, each.key, "none")
			}
			module "m" {
			  source = "./m"
			  all    = { for i in range(${N}) : "n${i}" => "queue-${i}" }
			}
			-- m/main.tf --
			variable "all" { type = map(string) }
			resource "aws_sqs_queue" "q" {
			  for_each = var.all
			  name     = lookup(var.all, each.key, "none")
			}`)},
		{"one element of a long list each", written(`
			locals { all = [for i in range(${N}) : "queue-${i}"] }
			resource "aws_sqs_queue" "q" {
			  count = length(local.all)
			  name  = element(local.all, count.index)
			}`)},
		{"one part of a large map with something unknown in it each, by lookup", written(`
			variable "x" {}
			locals { all = { for i in range(${N}) : "n${i}" => i == 7 ? var.x : "queue-${i}" } }
			resource "aws_sqs_queue" "q" {
			  for_each = local.all
			  name     = lookup(local.all, each.key, "none")
			}`)},
		{"keys that are not known", written(`
			resource "aws_s3_bucket" "b" { count = ${N} }
			locals { all = { for b in aws_s3_bucket.b : b.id => b.bucket } }
			resource "aws_sqs_queue" "q" { name = jsonencode(local.all) }`)},
		{"elements that may be left out", written(`
			resource "aws_s3_bucket" "b" { count = ${N} }
			locals { all = [for b in aws_s3_bucket.b : b.id if b.id != "x"] }
			resource "aws_sqs_queue" "q" { name = jsonencode(local.all) }`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := cost(t, c.files(small))
			after := cost(t, c.files(times*small))
			for i, what := range []string{"bytes", "steps"} {
				// Twice the factor: a quadratic part would soon make it four times.
				t.Logf("%d, then %d %s, %.1f times", before[i], after[i], what, float64(after[i])/float64(before[i]))
				if after[i] > 2*times*before[i] {
					t.Errorf("got %d %s, then %d of %d times the size", before[i], what, after[i], times)
				}
			}
		})
	}
}

// written is a configuration in which ${N} stands for a number.
func written(text string) func(n int) map[string]string {
	return func(n int) map[string]string {
		files, name := map[string]string{}, "main.tf"
		for line := range strings.Lines(strings.ReplaceAll(text, "${N}", fmt.Sprint(n))) {
			if to, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok {
				name = strings.TrimSuffix(to, " --")
				continue
			}
			files[name] += line
		}
		return files
	}
}

// towers are n modules of ten levels each, every module with files of its own.
func towers(n int) map[string]string {
	files := map[string]string{"main.tf": variables}
	for i := range n {
		for name, text := range deep(10, 1) {
			files[fmt.Sprintf("t%d/%s", i, name)] = text
		}
		files["main.tf"] += fmt.Sprintf("module \"t%d\" {\n  source = \"./t%d\"\n}\n", i, i)
	}
	return files
}

// cost is what it takes to load a configuration and to judge it: bytes that are
// allocated and steps.
func cost(t *testing.T, files map[string]string) [2]uint64 {
	t.Helper()
	dir := writeAll(t, files)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	g, err := Load(context.Background(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	judge(g.Resources)
	runtime.ReadMemStats(&after)
	if ds := g.Problems(); len(ds) > 0 {
		t.Fatal(ds[0])
	}
	return [2]uint64{after.TotalAlloc - before.TotalAlloc, uint64(g.Tracer.(*tree).steps)}
}
