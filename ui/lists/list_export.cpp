// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_export.h"

#include "core/actions/export_trail.h"
#include "core/store/failure.h"

namespace caravan::ui {

ListExport::ListExport(Replica& replica, QObject* parent)
    : QObject(parent), m_file(replica.file()), m_catalogue(replica.sharedCatalogue()),
      m_rules(replica.rules())
{
}

ListExport::~ListExport()
{
    stop();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ListExport::stop()
{
    m_isStopped = true;
}

void ListExport::start(const Query& query, const QString& path, const std::string& format,
                       const ListWriter& write)
{
    if (m_isRunning) {
        return;
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_isStopped = false;
    m_isRunning = true;
    m_thread = std::thread([this, query, path, format, write] {
        Done written = done();
        try {
            written = run(query, path, format, write);
        } catch (const std::exception&) {
            written = currentStoreFailure();
        }
        QMetaObject::invokeMethod(
            this,
            [this, path, written] {
                m_isRunning = false;
                Q_EMIT finished(path, written);
            },
            Qt::QueuedConnection);
    });
}

Done ListExport::run(const Query& query, const QString& path, const std::string& format,
                     const ListWriter& write)
{
    const SystemClock clock;
    const auto replica = Replica::open(m_file, m_catalogue, clock, IdSource::fromSystem(), m_rules);
    if (!replica) {
        return replica.error();
    }
    if (Done noted = noteExport(**replica, {query}, format, clock.now()); !noted) {
        return noted;
    }
    return write(**replica, query, path, [this](std::int64_t rows) {
        QMetaObject::invokeMethod(
            this, [this, rows] { Q_EMIT progressed(rows); }, Qt::QueuedConnection);
        return !m_isStopped;
    });
}

} // namespace caravan::ui
