// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <memory>
#include <simdjson.h>

namespace plumbline {

/// A parsed JSON text of bounded size and depth. Numbers that no 64-bit number holds are read as text.
class JsonDocument
{
public:
    static constexpr qsizetype maximalSize = qsizetype(32) << 20;
    static constexpr size_t maximalDepth = 64;

    static Result<JsonDocument> parse(QByteArrayView text, qsizetype limit = maximalSize);

    simdjson::dom::element root() const { return m_root; }

private:
    JsonDocument() = default;

    struct Spare {
        void operator()(simdjson::dom::parser *parser) const; ///< Keeps it for the next text, unless it is large.
    };

    std::unique_ptr<simdjson::dom::parser, Spare> m_parser; ///< Owns what the elements point into.
    simdjson::dom::element m_root;
};

/// A key that stands twice in one object anywhere below; what it means is anybody's guess. Empty when there is none.
QString repeatedKey(simdjson::dom::element element);

/// The same, but not below.
QString repeatedAmong(simdjson::dom::object object);

/// "an object", "a list", "text": for messages.
QString jsonTypeName(simdjson::dom::element element);

} // namespace plumbline
