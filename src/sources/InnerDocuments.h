// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonDocument.h"

#include <map>
#include <optional>
#include <string>

namespace plumbline {

/// JSON that stands inside texts of another document, as base64 or as it is: parsed once, and alive as long as this.
class InnerDocuments
{
public:
    /// `step` is "<base64>" or "<json>". Nothing when the text is no such thing, or an object in it has a key twice.
    std::optional<simdjson::dom::element> open(std::string_view text, const QString &step);

private:
    std::map<std::pair<QString, std::string>, std::optional<JsonDocument>> m_documents;
};

} // namespace plumbline
