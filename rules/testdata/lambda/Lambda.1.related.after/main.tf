# counted[1] loses its partner, and keyed["b"] is given one.

resource "aws_lambda_function" "counted" {
  count = 2 # want [0] fail "*"
  # want [1] pass resolved
  function_name = "counted-${count.index}"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "counted" {
  count         = 1
  function_name = aws_lambda_function.counted[count.index].arn
  action        = "lambda:InvokeFunction"
  principal     = "*"
}

resource "aws_lambda_function" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] fail "*"
  # want ["b"] fail introduced
  function_name = "keyed-${each.key}"
  role          = "arn:aws:iam::123456789012:role/function"
}

resource "aws_lambda_permission" "keyed" {
  for_each      = toset(["a", "b"])
  function_name = aws_lambda_function.keyed[each.key].arn
  action        = "lambda:InvokeFunction"
  principal     = "*"
}

resource "aws_lambda_function" "apart" { # want fail "*"
  function_name = "apart"
  role          = "arn:aws:iam::123456789012:role/function"
}

module "apart" {
  source   = "./permission"
  function = aws_lambda_function.apart.arn
}
