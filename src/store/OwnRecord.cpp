// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/OwnRecord.h"

#include "base/Digest.h"
#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

RawAnswer ownDocument(const QString &source, const QString &stream, const QString &url, const QByteArray &body,
                      TimePoint now)
{
    RawAnswer answer;
    answer.source = source;
    answer.stream = stream;
    answer.url = url;
    answer.fetchedAt = now;
    answer.body = body;
    return answer;
}

Result<void> keepOwnRecord(StoreConnection &store, const std::function<Result<OwnRecord>()> &make)
{
    const auto kept = store.transaction([&]() -> Result<void> {
        const auto record = make();
        if (!record)
            return fail(record.error());
        RawAnswer document = record->document;
        document.sha256 = sha256Hex(document.body);
        const TimePoint now = document.fetchedAt;
        SyncLedger ledger(store);
        auto run = ledger.startOrResume(document.source, SyncRunRecord::ownConnector(), now);
        if (!run)
            return fail(run.error());
        if (auto raw = RawRecords(store).keep(document, run->id); !raw)
            return fail(raw.error());
        QList<std::pair<Row, RowOrigin>> rows;
        for (const auto &[row, pointer] : record->rows)
            rows.append({row, {document.source, document.stream, document.sha256, pointer, {}}});
        const auto written = RowWriter(store, run->id).write(rows, now);
        if (!written)
            return fail(written.error());
        if (written->rejected > 0)
            return fail(Error::Kind::Usage, u"keep what was decided"_s, u"a text holds what cannot be kept"_s);
        run->state = u"complete"_s;
        run->pages = 1;
        run->bytes = document.body.size();
        run->rows = *written;
        return ledger.finish(*run, now);
    });
    return kept ? LogCheckpoints(store).rememberNewest() : kept;
}

} // namespace plumbline
