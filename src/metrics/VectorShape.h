// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace plumbline {

/// The input of a vector as plain lists of plain objects, by the "shape" of its translation; nothing is computed. Per
/// list: "from" (path of an array, of an object that is one item, or "" for the whole input), "keyed_by" (the members
/// of an object are the items, their names are this field), "flat" (inner objects whose members become "outer/inner"),
/// "leave" (members that other lists take), "set" (constants) and "with" (fields from other places: a path in the item,
/// or with a leading slash in the vector). Lists without a shape stay as they are.
QJsonObject shaped(const QJsonObject &vector, const QJsonObject &shape);

} // namespace plumbline
