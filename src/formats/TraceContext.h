// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

#include <QHash>

namespace plumbline {

/// What the outermost span of a trace says for all of it: real SDKs set session and user nowhere else.
struct TraceContext {
    QHash<QString, QString> fields; ///< session_id, user_id, environment as far as they are said.
    QString rawSha256; ///< Of the document that says it, ...
    QString rawPointer; ///< ... and where.
};

/// The fields of ai_call that a trace has in common.
const QStringList &sharedTraceFields();

/// Takes from the context what the row does not say itself; its origin then says where that came from. False: nothing.
bool complete(Row &row, RowOrigin &origin, const TraceContext &context);

} // namespace plumbline
