// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/reader.h"

#include "core/store/failure.h"

#include <chrono>

namespace caravan::ui {

namespace {

constexpr std::chrono::seconds kIdle{5};

} // namespace

Reader::Reader(Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_file(desk.replica().file()), m_rules(desk.replica().rules())
{
}

Reader::~Reader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_next.reset();
        if (m_reading) {
            m_reading->interrupt();
        }
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Reader::ask(Work work)
{
    m_isBusy = true;
    bool mustStart = false;
    {
        const std::lock_guard lock(m_mutex);
        m_next = Job{++m_newest, std::move(work), m_desk.replica().sharedCatalogue()};
        if (m_reading) {
            m_reading->interrupt();
        }
        mustStart = !m_isRunning;
        m_isRunning = true;
    }
    if (mustStart) {
        if (m_thread.joinable()) {
            m_thread.join();
        }
        m_thread = std::thread([this] { run(); });
    }
    m_wake.notify_all();
}

void Reader::forget()
{
    m_isBusy = false;
    const std::lock_guard lock(m_mutex);
    ++m_newest;
    m_next.reset();
    if (m_reading) {
        m_reading->interrupt();
    }
}

std::optional<Reader::Job> Reader::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, kIdle, [this] { return m_next || m_isStopped; });
    std::optional<Job> job;
    std::swap(job, m_next);
    m_isRunning = job.has_value();
    return job;
}

void Reader::run()
{
    std::unique_ptr<Replica> replica;
    std::shared_ptr<const Catalogue> catalogue;
    while (const std::optional<Job> job = next()) {
        try {
            answer(*job, replica, catalogue);
        } catch (const std::exception&) {
            const Error error = currentStoreFailure();
            show(job->number, [this, error] { m_desk.reportReadFailure(error); });
        }
        const std::lock_guard lock(m_mutex);
        m_reading = nullptr;
    }
}

void Reader::answer(const Job& job, std::unique_ptr<Replica>& replica,
                    std::shared_ptr<const Catalogue>& catalogue)
{
    if (!replica || catalogue != job.catalogue) {
        static const SystemClock clock;
        auto opened = Replica::open(m_file, job.catalogue, clock, IdSource::fromSystem(), m_rules);
        if (!opened) {
            show(job.number, [this, error = opened.error()] { m_desk.reportReadFailure(error); });
            return;
        }
        replica = std::move(*opened);
        catalogue = job.catalogue;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_next || m_isStopped) {
            return;
        }
        m_reading = replica.get();
    }
    replica->pollCommits();
    if (replica->sharedCatalogue() != job.catalogue) {
        // Records would point into a catalogue that the window does not have yet; it builds its
        // pages again as soon as it has.
        show(job.number, [] {});
        const std::lock_guard lock(m_mutex);
        m_reading = nullptr;
        replica.reset();
        return;
    }
    show(job.number, job.work(*replica));
}

void Reader::show(quint64 number, const Show& show)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, show] {
            if (number == m_newest) {
                m_isBusy = false;
                show();
            }
        },
        Qt::QueuedConnection);
}

} // namespace caravan::ui
