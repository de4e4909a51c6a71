// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// A value as a cell that no spreadsheet takes for a formula: an apostrophe before what would begin one, also behind a
/// semicolon, at which some end a cell; blanks for tabs and line breaks. A number stays one, with its sign. For people, not for evidence: it is not the exact value.
QString spreadsheetCell(const QString &value);

} // namespace plumbline
