// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/JsonLocator.h"

namespace plumbline {

/// "line:12": the place of a record in a text of one record a line.
QString pointerToLine(int line);

/// The line that a pointer begins with, from 1; 0 when it begins with none.
int lineOfPointer(const QString &pointer);

/// Range of one line, without its end; empty when there are not so many.
std::optional<JsonRange> locateLine(QByteArrayView text, int line);

/// Finds the value or record that a pointer names in bytes as received, whatever their form: JSON by RFC 6901, a line
/// ("line:12/Severity", with JSON on it also what is in it), an XML element ("/testsuites/testsuite[2]/@name"; of an
/// attribute or a text its element). Total: empty for whatever does not lead anywhere.
std::optional<JsonRange> locatePlace(QByteArrayView bytes, const QString &pointer);

} // namespace plumbline
