// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RowWriter.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace plumbline {

/// What a person wants to be imported.
struct ImportRequest {
    QString target; ///< CONNECTOR or CONNECTOR/STREAM; empty: each file shows itself what it is.
    QStringList paths; ///< Files, folders (with all that is below), "-" for the standard input.
    QHash<QString, QStringList> given; ///< Parameters of the mapping: what the documents leave open ("service").
    bool isComplete = false; ///< Each document shows all there is in its scope: what an earlier one had is gone.
};

/// What became of one file.
struct ImportedFile {
    QString path;
    QString target; ///< CONNECTOR/STREAM; empty when nothing knew the file.
    QString title; ///< What it is, for people.
    qint64 bytes = 0;
    WriteCounts rows;
    qint64 gone = 0; ///< Rows of earlier reports that this one ends; they are among the changed ones.
    std::optional<Error> error; ///< Why nothing was read from it.
    bool isFromFolder = false; ///< Nobody named it.
    bool isLeftOut = false; ///< Stood in a folder, and nothing knew it: no failure.
};

/// What became of an import.
struct ImportReport {
    QList<ImportedFile> files;

    qsizetype failed() const;
    WriteCounts rows() const;
};

} // namespace plumbline
