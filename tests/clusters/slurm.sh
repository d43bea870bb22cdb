#!/bin/sh
# An array job on a Slurm of one node, all of it on loopback with a configuration of its own, with a task that is killed and repeated:
# tests/clusters/slurm.sh BUILD. Skips where Slurm is not installed or cannot be started here.
set -u
skip() {
	echo "skipped: $1"
	echo "0 passed, 0 failed, 1 skipped"
	exit 0
}
for tool in slurmctld slurmd sbatch scontrol squeue munged; do
	command -v $tool >/dev/null || skip "no $tool (Debian: slurmctld slurmd slurm-client munge)"
done
[ "$(id -u)" = 0 ] || skip "Slurm's daemons need root here"
WIRECODE=$(cd "$1" && pwd)/wirecode
job=$(cd "$(dirname "$0")" && pwd)/wirecode.sbatch
folder=$(mktemp -d)
chmod 755 "$folder"
pids=
end() {
	[ -z "$pids" ] || kill $pids 2>/dev/null
	wait 2>/dev/null
	rm -rf "$folder"
}
trap end EXIT
cd "$folder" || exit 1
mkdir munge state spool in out

# ---- daemons ----

dd if=/dev/urandom of=munge/key bs=1024 count=1 2>/dev/null
chmod 700 munge
chmod 400 munge/key
munged -F --force --key-file=munge/key --socket="$folder/munge/socket" --pid-file="$folder/munge/pid" --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" >/dev/null 2>&1 &
pids=$!
host=$(hostname -s)
cat > slurm.conf <<X
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=46817
SlurmdPort=46818
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CryptoType=crypto/munge
SlurmUser=root
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
JobRequeue=1
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
X
export SLURM_CONF="$folder/slurm.conf" WIRECODE
slurmctld -D -f slurm.conf > slurmctld.log 2>&1 &
pids="$pids $!"
slurmd -D -f slurm.conf -N "$host" > slurmd.log 2>&1 &
pids="$pids $!"
tries=0
until sinfo -h -o %T 2>/dev/null | grep -q idle; do
	tries=$((tries + 1))
	[ $tries -lt 40 ] || skip "Slurm could not be started here: $(tail -1 slurmctld.log)"
	sleep 0.5
done

# ---- the job ----

i=0
while [ $i -lt 4000 ]; do
	echo "{\"id\":\"$i\",\"published\":\"2024-03-06\",\"text\":\"Norway on Wednesday accused Iceland of catching herring number $i, a charge that Iceland denied.\"}"
	i=$((i + 1))
done > in/archive.jsonl
"$WIRECODE" -q in -o clean.ndjson

# The task that finds the mark removes it and dies, as on a node that was lost.
cat > dying.sbatch <<X
#!/bin/sh
if [ "\$SLURM_ARRAY_TASK_ID" = 2 ] && rm "$folder/mark" 2>/dev/null; then
	sh "$job" "\$@" & sleep 0.2
	kill -9 \$!
	scontrol requeue "\${SLURM_ARRAY_JOB_ID}_2"
	exit 1
fi
exec sh "$job" "\$@"
X
touch mark
sbatch -Q --array=1-4 --requeue -o "$folder/job-%a.log" dying.sbatch in out || skip "a job could not be given to Slurm"
tries=0
while [ -n "$(squeue -h)" ] && [ $tries -lt 400 ]; do
	tries=$((tries + 1))
	# what is requeued waits for two minutes unless somebody says otherwise
	scontrol release "$(squeue -h -o %A | head -1)" >/dev/null 2>&1
	for id in $(squeue -h -t PD -o %A); do scontrol update JobId="$id" StartTime=now >/dev/null 2>&1; done
	sleep 0.5
done

# ---- nothing lost, nothing doubled ----

passed=0 failed=0
expect() {
	if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $*"; fi
}
sort clean.ndjson > clean.sorted
sort out/part-*.ndjson > parts.sorted
expect [ ! -e mark ]
expect [ "$(ls out/part-*.ndjson | wc -l)" = 4 ]
expect cmp -s clean.sorted parts.sorted
[ $failed = 0 ] || tail -5 job-*.log slurmctld.log
echo "$passed passed, $failed failed"
[ $failed = 0 ]
