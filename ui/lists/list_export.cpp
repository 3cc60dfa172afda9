// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_export.h"

#include "core/actions/export_trail.h"
#include "core/store/failure.h"
#include "ui/lists/list_output.h"

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

void ListExport::start(const Query& query, const std::vector<std::string>& fields,
                       const QString& title, const QString& path)
{
    if (m_isRunning) {
        return;
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_isStopped = false;
    m_isRunning = true;
    m_thread = std::thread([this, query, fields, title, path] {
        Done written = done();
        try {
            written = write(query, fields, title, path);
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

Done ListExport::write(const Query& query, const std::vector<std::string>& fields,
                       const QString& title, const QString& path)
{
    const SystemClock clock;
    const auto replica = Replica::open(m_file, m_catalogue, clock, IdSource::fromSystem(), m_rules);
    if (!replica) {
        return replica.error();
    }
    const Entity* entity = (*replica)->catalogue().entity(query.entity);
    std::vector<const Field*> shown;
    for (const std::string& name : fields) {
        const Field* field = entity ? entity->field(name) : nullptr;
        if (!field) {
            return Error{ErrorCode::schema, name, "is not a field any more"};
        }
        shown.push_back(field);
    }
    if (Done noted = noteExport(**replica, {query}, formatOfList(path), clock.now()); !noted) {
        return noted;
    }
    return writeList(**replica, query, shown, title, path, [this](std::int64_t rows) {
        QMetaObject::invokeMethod(
            this, [this, rows] { Q_EMIT progressed(rows); }, Qt::QueuedConnection);
        return !m_isStopped;
    });
}

} // namespace caravan::ui
