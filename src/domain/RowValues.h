// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

namespace plumbline {

/// What a row says in a field of that kind; nothing when it says nothing there.
/// @{
std::optional<TimePoint> instantIn(const Row &row, QStringView field);
std::optional<qint64> numberIn(const Row &row, QStringView field);
QStringList listIn(const Row &row, QStringView field);
/// @}

/// Sets texts; an empty one says nothing.
void setTexts(Row &row, const QList<std::pair<QString, QString>> &texts);

} // namespace plumbline
