// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/StreamDefinition.h"

namespace plumbline {

/// JSON pointers in `body` from which a row's field was read, so that they can be shown in the raw bytes. Empty when
/// the value stands elsewhere (a parameter, a joined answer) or nowhere. `parameters` are those of the source, if
/// known.
Result<QStringList> tracePointers(const StreamDefinition &stream, const QString &rowType, const QString &field,
                                  QByteArrayView body, const QString &recordPointer,
                                  const QHash<QString, QStringList> &parameters = {});

} // namespace plumbline
