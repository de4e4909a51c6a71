// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include <QJsonArray>

/// The records of an answer, wherever its vendor puts them: what faults that are not of HTTP change.
namespace plumbline::records {

QJsonArray of(const VendorAnswer &answer);
void replace(VendorAnswer &answer, const QJsonArray &records);

/// Takes the id of the first record away.
void removeFirstId(VendorAnswer &answer);
/// Gives a field of every record another name, or makes an object of its value.
void renameField(VendorAnswer &answer, const QString &name);
void wrapField(VendorAnswer &answer, const QString &name);
/// Adds to every number and header that says how many records there are.
void addToTotal(VendorAnswer &answer, int more);

} // namespace plumbline::records
