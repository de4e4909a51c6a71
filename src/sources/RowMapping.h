// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "domain/Row.h"
#include "sources/ValueEvaluator.h"

#include <memory>

namespace plumbline {

class DefinitionNode;

/// Row, or the reason why there is none.
struct MappedRecord {
    std::optional<Row> row;
    QString field; ///< At fault.
    QString reason; ///< Empty together with no row: the rule does not apply to this record.
};

/// How one row type is made of a record, with a form per field. Compiled once, used for every record.
struct RowMapping {
    struct Field {
        int index = 0; ///< In the row type.
        ValueForm form;
        bool isRequired = false;
    };

    const RowType *type = nullptr;
    std::optional<QString> records; ///< Another records pointer than the stream's.
    QString joined; ///< Name of the joined answer in which `records` are; empty: in the page itself.
    QString reader; ///< Of a format of its own, which makes the rows of the whole answer; empty: the fields do.
    bool isPresentState = false; ///< A whole read shows all of them that hold now.
    bool isOptional = false; ///< The list at `records` may be missing.
    Condition when;
    std::vector<Field> fields;

    static std::shared_ptr<const RowMapping> read(const DefinitionNode &node);
    MappedRecord map(ValueEvaluator &evaluator) const;
};

} // namespace plumbline
