// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "verify/ZipForm.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace plumbline {

/// One file of a packet's zip, as both its headers tell it.
struct ZipEntry {
    QByteArray name; ///< With its folders, '/' between them.
    qint64 at = 0; ///< Of its packed bytes, from the beginning of the zip.
    quint32 packedSize = 0; ///< Bytes.
    quint32 size = 0; ///< Bytes once unpacked.
    quint32 crc = 0;
    bool isDeflated = false;
};

/// The limits within which a packet is looked at at all, before anything of it is unpacked.
struct ZipLimits {
    qsizetype mostEntries = zipForm::mostEntries;
    quint64 mostBytes = zipForm::mostBytes; ///< Unpacked, all together.
    quint32 ratioFrom = zipForm::ratioFrom;
    quint64 mostRatio = zipForm::mostRatio;
};

/// Reads the list of files of a zip and refuses each zip that is not of the packet's grammar (docs/packet-format.md),
/// with the rule that is broken: common tools disagree about what such a zip holds.
Result<QList<ZipEntry>> readZipDirectory(QIODevice &zip, const ZipLimits &limits = {});

} // namespace plumbline
