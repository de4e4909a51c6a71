// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace plumbline {

/// A file that is there whole or not at all: it is made under another name beside its place and moved there once it is
/// safe on the disk. What an interrupted attempt left is taken away by the next one.
class WholeFile
{
public:
    enum class Existing { Refuse, Replace };

    static Result<WholeFile> begin(const QString &path, Existing existing);

    WholeFile(WholeFile &&other) noexcept;
    WholeFile &operator=(WholeFile &&) = delete;
    ~WholeFile(); ///< Without finish() nothing is left of it.

    /// Empty at first; for its owner only.
    QString part() const { return m_path + QStringLiteral(".part"); }
    /// Nobody may have the file open any more.
    Result<void> finish();

private:
    WholeFile(QString path, Existing existing, int file) : m_path(std::move(path)), m_existing(existing), m_file(file)
    {
    }
    void removeRemains() const;
    tl::unexpected<Error> failed(int code) const;

    QString m_path;
    Existing m_existing;
    int m_file; ///< Locked, so that two programs do not write one.
};

} // namespace plumbline
