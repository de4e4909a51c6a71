// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace plumbline {

/// The same export request in protobuf, written field by field from its JSON form, so that a test can send one
/// recording in both encodings. Knows traces and metrics as far as the recordings go.
QByteArray otlpProtobuf(const QJsonObject &request);
QByteArray otlpProtobuf(const QByteArray &json);

/// One span of a model call with what a test wants to say about it.
QJsonObject spanJson(const QByteArray &traceId, const QByteArray &spanId, const QJsonObject &attributes);
/// An export request with one resource that holds those spans.
QJsonObject tracesJson(const QJsonObject &resourceAttributes, const QJsonArray &spans);

} // namespace plumbline
