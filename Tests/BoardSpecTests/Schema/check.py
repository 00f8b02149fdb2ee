"""Checks YAML texts against JSON Schemas, independently of bangtin.

Reads the paths of schemas, then JSON lines {"name", "schema", "text"} from standard input; writes a JSON line {"name",
"message"} for every text that its schema refuses. Patterns are matched as ECMA 262 says, as editors do.
"""
import json
import sys

import jsonschema
import regress
from ruamel.yaml import YAML


def pattern(validator, value, instance, schema):
    if isinstance(instance, str) and regress.Regex(value).find(instance) is None:
        yield jsonschema.ValidationError(f"{instance!r} does not match {value!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
validators = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    Validator.check_schema(schema)
    # Editors know draft 7 at the most: the schema has to be one of that draft too.
    jsonschema.Draft7Validator.check_schema(schema)
    validators[path] = Validator(schema)

yaml = YAML(typ="safe", pure=True)
for line in sys.stdin:
    given = json.loads(line)
    validator = validators[given["schema"]]
    try:
        error = jsonschema.exceptions.best_match(validator.iter_errors(yaml.load(given["text"])))
    except Exception as fault:
        print(json.dumps({"name": given["name"], "message": f"no YAML: {fault}"}))
        continue
    if error is not None:
        print(json.dumps({"name": given["name"], "message": f"{error.json_path}: {error.message}"}))
