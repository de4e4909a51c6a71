// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "verify/ZipForm.h"

#include <QFile>
#include <functional>

namespace plumbline {

/// Writes a zip by the strict grammar of docs/packet-format.md: nothing in it depends on clock, machine or order of
/// folders. Refuses names and sizes that the grammar does not allow.
class ZipWriter
{
public:
    enum class Packing { Deflate, StoreOnly };
    /// Hands out the bytes of an entry in portions.
    using Sink = std::function<Result<void>(QByteArrayView bytes)>;
    using Content = std::function<Result<void>(const Sink &sink)>;

    /// Into an empty file; its entries have at most `mostBytes` once they are unpacked, as whoever reads it demands.
    ZipWriter(const QString &path, Packing packing, quint64 mostBytes = zipForm::mostBytes);

    /// Names must come in strictly ascending order of their bytes; all begin with one folder.
    Result<void> add(const QByteArray &name, const Content &content);
    /// `deflated`: the same bytes as raw deflate, where somebody has them so; they are copied instead of deflated anew.
    Result<void> add(const QByteArray &name, const QByteArray &bytes, QByteArrayView deflated = {});
    Result<void> finish();

private:
    struct Entry {
        QByteArray name;
        quint16 method = 0;
        quint32 crc = 0;
        quint64 packed = 0;
        quint64 size = 0;
        quint64 offset = 0;
    };
    class Body;

    Result<void> open();
    Result<void> write(const QByteArray &bytes);
    Result<void> addEntry(const QByteArray &name, const Content &content, QByteArrayView deflated);
    Result<Entry> addAs(Entry entry, const Content &content, QByteArrayView deflated);
    static QByteArray fields(const Entry &entry);
    tl::unexpected<Error> refused(const QByteArray &name, const QString &why) const;

    QFile m_file;
    Packing m_packing;
    quint64 m_room; ///< Unpacked bytes that may still come.
    QList<Entry> m_entries;
    QByteArray m_folder;
    QByteArray m_last;
};

} // namespace plumbline
