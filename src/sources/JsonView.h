// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace plumbline {

/// A document of another form as JSON that paths can follow, with what leads back to its lines.
struct JsonView {
    /// Views grow by the names that stand once in a table and in every object of its view.
    static constexpr qsizetype maximalSize = qsizetype(256) << 20;

    struct Broken {
        int line = 0;
        QString reason;
    };

    QByteArray json;
    QList<int> lines; ///< Of each element of the list that `json` is, from 1; empty where pointers need none.
    QList<Broken> broken; ///< Lines that are not in `json`.
};

/// A table as a list of objects by its header. Lenient as files of this kind need it: a record may have more or fewer
/// fields than the header ("#more" holds the surplus), the delimiter may be a semicolon or a tab.
Result<JsonView> csvView(QByteArrayView text);

/// One JSON value a line as a list of them; lines that are none are named. A text that is one JSON value as a whole is
/// a list of it, or the list that it is.
Result<JsonView> linesView(QByteArrayView text);

/// The root element as {"name": element}; an element is an object of its attributes, of lists of its children by their
/// names, and of its text under "#". Documents that declare entities are refused.
Result<JsonView> xmlView(const QByteArray &bytes);

/// Appends a text in UTF-8 as a JSON string.
void appendJsonString(QByteArray &json, QByteArrayView text);

} // namespace plumbline
