-- The index that keeps volumes apart begins with the run.
drop index consumption.volume_run;
