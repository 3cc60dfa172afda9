// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/duplicate_scan.h"

#include <QMetaObject>

namespace caravan::ui {

namespace {

constexpr std::size_t kPairsMax = 1000;

Result<std::vector<DuplicatePair>> scan(const std::filesystem::path& file,
                                        std::shared_ptr<const Catalogue> catalogue,
                                        const std::string& entity,
                                        const std::function<bool()>& isCancelled)
{
    static const SystemClock kClock;
    auto replica = Replica::open(file, std::move(catalogue), kClock, IdSource::fromSystem());
    if (!replica) {
        return replica.error();
    }
    return scanDuplicates(**replica, entity, kPairsMax, isCancelled);
}

} // namespace

DuplicateScan::DuplicateScan(Replica& replica, QObject* parent)
    : QObject(parent), m_file(replica.file()), m_catalogue(replica.sharedCatalogue())
{
}

DuplicateScan::~DuplicateScan()
{
    stop();
}

void DuplicateScan::stop()
{
    m_isStopped = true;
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_isStopped = false;
    ++m_round;
    m_isRunning = false;
}

void DuplicateScan::start(const std::string& entity)
{
    stop();
    m_isRunning = true;
    m_thread = std::thread([this, entity, round = m_round] {
        auto pairs = scan(m_file, m_catalogue, entity, [this] { return m_isStopped.load(); });
        QMetaObject::invokeMethod(
            this,
            [this, pairs = std::move(pairs), round] {
                if (round != m_round) {
                    return;
                }
                m_isRunning = false;
                if (pairs) {
                    Q_EMIT finished(*pairs);
                } else {
                    Q_EMIT failed(pairs.error());
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace caravan::ui
