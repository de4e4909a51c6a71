// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonDocument.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace plumbline {

class InnerDocuments;

/// A value in a JSON text together with its RFC 6901 pointer.
struct JsonPlace {
    simdjson::dom::element value;
    QString pointer;
    InnerDocuments *inner = nullptr; ///< Keeps what steps into texts open; null: no text is stepped into.
};

/// A path of the mapping language: "a/b", "../a", "/from/the/root", "@joined/a", "list/-1"; "" is the record itself.
struct JsonPath {
    enum class Start { Record, Root, Joined };

    Start start = Start::Record;
    int up = 0; ///< How many "../" it begins with.
    QString joined; ///< Name behind "@".
    QStringList segments; ///< Unescaped; "{name}" stands for a parameter.
    QList<QByteArray> keys; ///< The segments in UTF-8.

    static JsonPath parse(const QString &text);

    /// Follows the segments from `from`; a parameter that is not set leads nowhere.
    std::optional<JsonPlace> follow(JsonPlace from, const QHash<QString, QStringList> &parameters) const;
    /// The same without the pointer of a plain value: mapping reads millions of them, and few ask where they stand.
    std::optional<JsonPlace> followToValue(const JsonPlace &from, const QHash<QString, QStringList> &parameters) const;
};

/// The record that is mapped, and the records around it that "../" reaches.
struct RecordScope {
    JsonPlace place;
    const RecordScope *outer = nullptr;
    bool isForeign = false; ///< Stands in another answer than the row that is made.
};

/// Appends one step to a pointer, escaped.
QString pointerTo(const QString &parent, const QString &segment);

} // namespace plumbline
