// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace plumbline {

class WholeFile;

/// Signs a packet that is whole and puts it in its place, `file`, with the signature beside it first: a packet that is
/// there has its signature. With an empty key nobody signs.
Result<void> sealPacket(WholeFile &packet, const QString &file, const QString &key);

} // namespace plumbline
