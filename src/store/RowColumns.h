// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

#include <QVariant>

namespace plumbline {

/// "id, decided_at_ns, service": the columns of a type's fields in their order.
QString columnList(const RowType &type);

/// A field's value as it is bound to its column, and back.
QVariant toColumn(const FieldValue &value);
FieldValue fromColumn(FieldKind kind, const QVariant &column);

} // namespace plumbline
