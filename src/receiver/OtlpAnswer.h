// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OtlpBatch.h"
#include "receiver/ReceivedRequest.h"

namespace plumbline {

/// Answers as OTLP/HTTP wants them, in the encoding of the request.
struct OtlpAnswer {
    bool isProtobuf = false;

    /// Taken, whole or but for some records that the sender must not send again.
    ReceiverAnswer taken(OtlpSignal signal, qint64 rejected, const QString &message) const;
    /// Not taken: a google.rpc.Status with the sentence.
    ReceiverAnswer refused(int status, const QString &message) const;
    /// Not taken now: the sender may come again.
    ReceiverAnswer busy(const QString &message, int retryAfterSeconds) const;
};

} // namespace plumbline
