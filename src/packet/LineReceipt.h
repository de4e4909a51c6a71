// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <optional>

namespace plumbline {

class StoreConnection;

/// One line of the log for somebody who gets no packet: the line, and the proof that a signed state of the log holds it.
struct LineReceipt {
    QByteArray line; ///< With its LF: its leaf is the SHA-256 of a zero byte and this.
    QByteArray proof; ///< In the form c2sp.org/tlog-proof@v1, with the checkpoint.
    quint64 logSize = 0; ///< Of that checkpoint.

    /// Against the checkpoint at `logSize` lines, or the newest. Refuses a line that was erased or never was.
    static Result<LineReceipt> of(StoreConnection &store, quint64 seq, std::optional<quint64> logSize);
};

} // namespace plumbline
