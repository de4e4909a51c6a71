// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace plumbline {

/// How the window names the row types and fields of the store, in its language.
class FieldNames
{
public:
    static std::optional<QString> type(const QString &type); ///< Nothing for a type that this version does not know.
    static std::optional<QString> field(const QString &field); ///< With its unit, where it has one.
};

} // namespace plumbline
