// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceQuery.h"
#include "sync/ConfigurationReader.h"

namespace plumbline {

/// A data file of the evidence rules in TOML. What is wrong in it is said with line and column.
struct EvidenceFile {
    ConfigurationReader reader;
    toml::table table;

    /// Reads the file; its key "format" must be that.
    static Result<EvidenceFile> open(const QString &path, const QString &format);
    /// Where the bundled ones are: ":/plumbline/evidence/...", or a folder that a test names.
    static QString place(const QString &name);

    /// The texts under these keys, in this order; unknown keys are errors.
    Result<void> texts(const toml::table &from, const QString &where,
                       const QList<std::pair<const char *, QString *>> &wanted, const QStringList &others) const;
    Result<bool> flag(const toml::table &from, const char *key) const;
    /// The tables under a key that are written as [[key]].
    Result<QList<const toml::table *>> tables(const char *key) const;
    /// SQL of an entry: "reads", "histories", "uses" (relations of the metrics) and the text itself.
    Result<EvidenceSql> sql(const toml::table &from, const QString &name, const QString &text) const;
};

} // namespace plumbline
