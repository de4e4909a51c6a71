// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "sources/Transport.h"

namespace plumbline {

/// An answer as a file: status line, headers, an empty line, body. Tokens of well-known shapes are overwritten.
QByteArray recordingOf(const RawAnswer &answer);

/// True for what recordingOf writes; a plain body is none.
bool isRecording(const QByteArray &bytes);

/// The answer that such a file holds; its address is not in it.
Result<HttpResponse> readRecording(const QByteArray &bytes, const QString &where);

} // namespace plumbline
