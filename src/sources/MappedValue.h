// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

#include <QTimeZone>
#include <simdjson.h>
#include <variant>

namespace plumbline {

class DefinitionNode;

/// What a value form yields before it becomes a field: nothing, text, a number, a truth value, a list of texts, an
/// instant.
using MappedValue = std::variant<std::monostate, QString, qint64, double, bool, QStringList, TimePoint>;

bool isNothing(const MappedValue &value);

/// Text of a value; empty for nothing.
QString mappedText(const MappedValue &value);

/// A JSON value as it is mapped: null and "" are nothing; an object or a list inside a list is an error, in words.
tl::expected<MappedValue, QString> valueFrom(simdjson::dom::element element);

/// One step of "as". Pure; an error is a reason in words.
struct Conversion {
    enum class Kind {
        Text,
        Lower,
        Upper,
        Slug,
        Trim,
        LastPathSegment,
        StripPrefix,
        StripSuffix,
        Before,
        After,
        BeforeLast,
        AfterLast,
        Last,
        Instant,
        EpochSeconds,
        EpochMillis,
        EpochMicros,
        EpochNanos,
        DateStart,
        DateEnd,
        DateLast,
        SecondsEarlier,
        Integer,
        Rounded,
        Boolean,
        Sha256,
        CvssSeverity,
        Severity,
        EnvironmentClass,
    };
    Kind kind = Kind::Text;
    QString argument;
    qint64 seconds = 0;

    static Conversion read(const DefinitionNode &node);
    tl::expected<MappedValue, QString> apply(const MappedValue &value, const QTimeZone &zone) const;
};

/// The value as the field's kind wants it.
tl::expected<FieldValue, QString> toField(FieldKind kind, const MappedValue &value);

} // namespace plumbline
