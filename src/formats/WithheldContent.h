// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OtlpBatch.h"

#include <QByteArray>

namespace plumbline {

class ContentNames;

/// An OTLP document in which the values that are content say only how long they were and their SHA-256, by which a text
/// that somebody has can be recognised. Everything else, its order included, stays as it was received; a document
/// without content is the very same bytes.
struct WithheldContent {
    QByteArray body;
    qint64 values = 0; ///< That were withheld.

    /// Of whatever can be read: also of JSON that is broken off.
    static WithheldContent ofJson(const QByteArray &body, const ContentNames &names);
    /// A document that is no protobuf stays as it is.
    static WithheldContent ofProtobuf(const QByteArray &body, OtlpSignal signal, const ContentNames &names);
    /// What stands for a value of these bytes.
    static QByteArray mark(QByteArrayView value);
};

} // namespace plumbline
